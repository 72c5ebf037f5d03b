//! What a case goes through, whichever it is: evidence, a panel, judgements, a decision.

use crate::company::Company;
use cordee_domain::PersonId;

/// A case on its way through the house.
pub(crate) struct Life {
    pub(crate) company: Company,
    /// Whose it is.
    pub(crate) person: PersonId,
    /// Its address.
    pub(crate) case: String,
}

impl Life {
    pub(crate) async fn reads(&self, who: PersonId, page: &str) -> String {
        self.company
            .reads(who, &format!("{}{page}", self.case))
            .await
    }

    /// Presses the button of a form that needs nothing filled in.
    pub(crate) async fn does(&self, who: PersonId, noun: &str) -> String {
        self.reads(who, "").await;
        let action = format!("{}/{noun}", self.case);
        let text = self.company.browser.form(&action).send().await;
        assert_eq!(self.company.browser.address().await, self.case, "{text}");
        text
    }

    /// Writes down something that was done, ties it to one competency, and asks a colleague, who
    /// vouches. Gives back its number.
    pub(crate) async fn writes(
        &self,
        title: &str,
        doing: &str,
        voucher: (PersonId, &str),
    ) -> String {
        let browser = &self.company.browser;
        self.company.reads(self.person, "/me/evidence/new").await;
        let form = browser.form("/me/evidence").types("title", title).await;
        let form = form
            .types("words", "Two teams saw it, and one of them wrote it down.")
            .await;
        let form = form.ticks("competency", "plain-words").await;
        let text = form.ticks("doing", doing).await.send().await;
        let address = browser.address().await;
        let number = address.strip_prefix("/evidence/");
        let number = number.unwrap_or_else(|| panic!("{text}")).to_owned();
        let (voucher, name) = voucher;
        let search = format!("//form[@action='{address}#ask']");
        let field = browser
            .find(&format!("{search}//input[@name='name']"))
            .await;
        field.send_keys(name).await.unwrap();
        let button = browser.find(&format!("{search}//button")).await;
        browser.press(&button).await;
        browser.form(&format!("{address}/asked")).send().await;
        self.company.reads(voucher, &address).await;
        let form = browser.form(&format!("{address}/vouchers"));
        let form = form.types("words", "I was there, and it was so.").await;
        let text = form.send().await;
        assert!(text.contains("I was there, and it was so."), "{text}");
        number
    }

    /// Puts a piece of evidence beside an expectation.
    pub(crate) async fn puts(&self, piece: &str, beside: &str) {
        let form = self
            .company
            .browser
            .form(&format!("{}/exhibits", self.case));
        let form = form.with(&format!(".//input[@name='shows'][@value='{beside}']"));
        let field = format!("evidence.{beside}");
        form.chooses(&field, piece).await.send().await;
    }

    pub(crate) async fn names_a_panel(&self, who: PersonId, names: [&str; 3]) {
        self.reads(who, "/panel").await;
        let form = self.company.browser.form(&format!("{}/panel", self.case));
        let [chair, first, second] = names;
        let form = form.types("chair", chair).await;
        let form = form.types("member.1", first).await;
        let text = form.types("member.2", second).await.send().await;
        assert!(text.contains("still writing"), "{text}");
    }

    /// One opinion for each expectation, all alike, and the words by which they were seen.
    pub(crate) async fn judges(&self, who: PersonId, asked: &[&str], words: &str) {
        self.reads(who, "/judgements").await;
        let mut form = self
            .company
            .browser
            .form(&format!("{}/judgements", self.case));
        for one in asked {
            form = form.ticks(&format!("seen.{one}"), "shown").await;
            form = form.types(&format!("words.{one}"), words).await;
        }
        form.send().await;
    }

    /// The chair writes the decision down.
    pub(crate) async fn begins_to_decide(&self, chair: PersonId) -> crate::browser::Form<'_> {
        self.reads(chair, "/panel").await;
        self.company
            .browser
            .form(&format!("{}/decisions", self.case))
    }
}
