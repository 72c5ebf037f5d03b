//! Whoever asks: connections that are kept and used again, as browsers and programs do.
//!
//! They come from many addresses of this machine, since the server gives each only so many places.

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{HeaderMap, RETRY_AFTER};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use tokio::net::TcpSocket;

/// From how many addresses they come, and how many connections they have at once at most.
const ADDRESSES: u8 = 16;
const MOST_OPEN: usize = 1_800;

type Line = SendRequest<Full<Bytes>>;

/// Connections to one server.
pub struct Client {
    server: SocketAddr,
    idle: Mutex<Vec<Line>>,
    open: AtomicUsize,
    most_open: AtomicUsize,
    next: AtomicU8,
}

/// What somebody heard.
pub struct Heard {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Heard {
    /// Whether it is said when to come back.
    pub fn says_when(&self) -> bool {
        self.headers.contains_key(RETRY_AFTER)
    }
}

impl Client {
    pub fn of(server: SocketAddr) -> Self {
        Self {
            server,
            idle: Mutex::default(),
            open: AtomicUsize::default(),
            most_open: AtomicUsize::default(),
            next: AtomicU8::default(),
        }
    }

    /// The server that is asked.
    pub fn server(&self) -> SocketAddr {
        self.server
    }

    /// The most connections that were open at once.
    pub fn most_open(&self) -> usize {
        self.most_open.load(Ordering::Relaxed)
    }

    /// Asks once; on another connection where the server has just closed the kept one.
    pub async fn ask(&self, request: Request<Full<Bytes>>) -> Result<Heard, String> {
        while let Some(mut line) = self.kept() {
            if line.ready().await.is_err() {
                self.closed();
                continue;
            }
            match self.ask_on(line, request.clone()).await {
                // It was closed while the request was on its way.
                Err(error) if error.is_canceled() || error.is_incomplete_message() => {}
                other => return other.map_err(|error| error.to_string()),
            }
        }
        let line = self.opened().await?;
        let heard = self.ask_on(line, request).await;
        heard.map_err(|error| error.to_string())
    }

    async fn ask_on(
        &self,
        mut line: Line,
        request: Request<Full<Bytes>>,
    ) -> Result<Heard, hyper::Error> {
        let heard = async {
            let (head, body) = line.send_request(request).await?.into_parts();
            let body = body.collect().await?.to_bytes();
            Ok(Heard {
                status: head.status,
                headers: head.headers,
                body,
            })
        };
        let heard: Result<Heard, hyper::Error> = heard.await;
        if heard.is_ok() && !line.is_closed() {
            self.idle.lock().unwrap().push(line);
        } else {
            self.closed();
        }
        heard
    }

    /// The connection that was used last.
    fn kept(&self) -> Option<Line> {
        self.idle.lock().unwrap().pop()
    }

    fn closed(&self) {
        self.open.fetch_sub(1, Ordering::Relaxed);
    }

    async fn opened(&self) -> Result<Line, String> {
        let open = self.open.fetch_add(1, Ordering::Relaxed) + 1;
        self.most_open.fetch_max(open, Ordering::Relaxed);
        let line = if open > MOST_OPEN {
            Err("no connection is left".to_owned())
        } else {
            self.connected().await
        };
        line.inspect_err(|_| self.closed())
    }

    async fn connected(&self) -> Result<Line, String> {
        let from = self.next.fetch_add(1, Ordering::Relaxed) % ADDRESSES;
        let from = SocketAddr::new(Ipv4Addr::new(127, 0, 1, 1 + from).into(), 0);
        let socket = TcpSocket::new_v4().map_err(|error| error.to_string())?;
        socket.bind(from).map_err(|error| error.to_string())?;
        let stream = socket.connect(self.server).await;
        let stream = stream.map_err(|error| error.to_string())?;
        let _slower = stream.set_nodelay(true);
        let line = handshake(TokioIo::new(stream)).await;
        let (line, connection) = line.map_err(|error| error.to_string())?;
        tokio::spawn(connection);
        Ok(line)
    }
}
