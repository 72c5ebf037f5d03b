//! Slow, silent and greedy clients, on real connections with short limits.

use crate::site::{SMALL, published};
use cordee_server::{App, Limits, serve_within};
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

const ASK: &[u8] = b"GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
const PATIENCE: Duration = Duration::from_secs(10);

/// Limits under which nobody is dropped for being slow.
fn patient() -> Limits {
    Limits {
        header: 2 * PATIENCE,
        write: 2 * PATIENCE,
        ..short()
    }
}

fn short() -> Limits {
    Limits {
        header: Duration::from_millis(250),
        write: Duration::from_millis(250),
        grace: Duration::from_millis(250),
        connections: 8,
        connections_per_address: 8,
    }
}

struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    served: JoinHandle<io::Result<()>>,
}

async fn running(limits: Limits) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let app = App::new(published("small.yaml", SMALL));
    let served = tokio::spawn(serve_within(listener, app, limits, async {
        let _asked = stopped.await;
    }));
    Running {
        address,
        stop,
        served,
    }
}

async fn answer(address: SocketAddr) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(ASK).await.unwrap();
    let mut answer = String::new();
    // Someone who is turned away may find the connection reset after the answer.
    let _reset = stream.read_to_string(&mut answer).await;
    answer
}

/// Waits until there is a place again.
async fn served_again(address: SocketAddr) {
    let served = async {
        while !answer(address).await.starts_with("HTTP/1.1 200 ") {
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(PATIENCE, served)
        .await
        .expect("the place is given back");
}

/// Waits until the server has closed the connection.
async fn closed(stream: &mut TcpStream) {
    let mut rest = Vec::new();
    let ended = timeout(PATIENCE, stream.read_to_end(&mut rest)).await;
    assert!(ended.is_ok(), "the connection is still open");
}

#[tokio::test]
pub(crate) async fn a_silent_client_is_dropped() {
    let server = running(short()).await;
    let mut silent = TcpStream::connect(server.address).await.unwrap();
    closed(&mut silent).await;
}

#[tokio::test]
pub(crate) async fn a_dripping_client_is_dropped_however_long_it_drips() {
    let server = running(short()).await;
    let stream = TcpStream::connect(server.address).await.unwrap();
    let (mut reads, mut writes) = stream.into_split();
    let dripping = tokio::spawn(async move {
        for byte in b"GET / HTTP/1.1\r\nhost: localhost\r\nx: "
            .iter()
            .chain([b'a'; 2000].iter())
        {
            if writes.write_all(&[*byte]).await.is_err() {
                break;
            }
            sleep(Duration::from_millis(20)).await;
        }
    });
    let mut rest = Vec::new();
    let ended = timeout(PATIENCE, reads.read_to_end(&mut rest)).await;
    assert!(ended.is_ok(), "the connection is still open");
    dripping.abort();
}

#[tokio::test]
pub(crate) async fn a_client_that_falls_silent_after_a_question_is_dropped() {
    let server = running(short()).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")
        .await
        .unwrap();
    closed(&mut stream).await;
}

#[tokio::test]
pub(crate) async fn a_client_that_announces_a_body_and_sends_none_is_dropped() {
    let server = running(short()).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let head = b"GET /healthz HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000000\r\n\r\n";
    stream.write_all(head).await.unwrap();
    closed(&mut stream).await;
}

#[tokio::test]
pub(crate) async fn a_client_that_takes_no_answers_gives_its_place_back() {
    let limits = Limits {
        connections: 1,
        write: short().write,
        ..patient()
    };
    let server = running(limits).await;
    let stream = TcpStream::connect(server.address).await.unwrap();
    let (_never_read, mut writes) = stream.into_split();
    let asking = tokio::spawn(async move {
        let question = b"GET /levels/roofer HTTP/1.1\r\nhost: localhost\r\n\r\n";
        while writes.write_all(question).await.is_ok() {}
    });
    assert!(
        answer(server.address).await.contains(" 503 "),
        "the only place is taken"
    );
    served_again(server.address).await;
    asking.abort();
}

#[tokio::test]
pub(crate) async fn who_finds_the_house_full_is_told_so_and_others_are_served() {
    for limits in [
        Limits {
            connections: 2,
            ..patient()
        },
        Limits {
            connections_per_address: 2,
            ..patient()
        },
    ] {
        let server = running(limits).await;
        let mut guests = Vec::new();
        for _ in 0..2 {
            guests.push(TcpStream::connect(server.address).await.unwrap());
        }
        let refused = answer(server.address).await;
        assert!(refused.starts_with("HTTP/1.1 503 "), "{refused}");
        assert!(refused.contains("retry-after: 5"), "{refused}");
        drop(guests);
        served_again(server.address).await;
    }
}

#[tokio::test]
pub(crate) async fn a_head_that_is_too_long_is_refused() {
    let server = running(short()).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let head = format!(
        "GET /{} HTTP/1.1\r\nhost: localhost\r\n\r\n",
        "a".repeat(100_000)
    );
    let _may_break = stream.write_all(head.as_bytes()).await;
    let mut answer = String::new();
    let _may_reset = timeout(PATIENCE, stream.read_to_string(&mut answer))
        .await
        .unwrap();
    assert!(
        !answer.contains(" 200 ") && !answer.contains(" 500 "),
        "{answer}"
    );
}

#[tokio::test]
pub(crate) async fn shutdown_lets_the_guests_go_and_waits_for_nobody_for_ever() {
    let server = running(short()).await;
    let _silent = TcpStream::connect(server.address).await.unwrap();
    assert!(answer(server.address).await.starts_with("HTTP/1.1 200 "));
    server.stop.send(()).unwrap();
    let end = timeout(PATIENCE, server.served).await.expect("it ends");
    assert!(end.unwrap().is_ok());
    assert!(
        TcpStream::connect(server.address).await.is_err(),
        "nobody listens"
    );
}
