//! Listening: an accept loop of our own, because `axum::serve` waits for ever for a request head.
//!
//! Knows connections, time and places; does not know what is asked or answered on them.

mod seats;

use crate::guards::is_removed;
use crate::peer::Peer;
use crate::{App, Demo, Limits, demo_router, router};
use axum::Router;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use seats::{Seat, Seats};
use std::future::Future;
use std::io;
use std::net::IpAddr;
use std::pin::pin;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_io_timeout::TimeoutStream;

/// How many lines a request head may have, and how many bytes.
const MOST_HEADERS: usize = 64;
const MOST_HEAD_BYTES: usize = 16 * 1024;

/// How long to wait when the system has no free handle for a connection.
const BREATH: Duration = Duration::from_millis(100);

/// How many of those without a place are told so at once, and how long that may take. More than
/// these are dropped without a word.
const MOST_TURNED_AWAY: usize = 64;
const FAREWELL: Duration = Duration::from_millis(500);

/// What someone hears for whom there is no place.
const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\
    retry-after: 5\r\nconnection: close\r\n\r\n";

/// What can be served.
pub trait Served {
    /// Its answers.
    fn into_router(self) -> Router;
}

impl Served for App {
    fn into_router(self) -> Router {
        router(self)
    }
}

impl Served for Demo {
    fn into_router(self) -> Router {
        demo_router(self)
    }
}

/// Answers requests on `listener` until `shutdown` is done, within the usual [`Limits`].
pub async fn serve(
    listener: TcpListener,
    app: impl Served,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    serve_within(listener, app, Limits::default(), shutdown).await
}

/// Answers requests on `listener` until `shutdown` is done; then lets those that have begun
/// finish, for as long as the limits say.
pub async fn serve_within(
    listener: TcpListener,
    app: impl Served,
    limits: Limits,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    let house = House::new(app.into_router(), limits);
    let mut guests = JoinSet::new();
    let mut turned_away = JoinSet::new();
    let mut shutdown = pin!(shutdown);
    loop {
        tokio::select! {
            biased;
            () = &mut shutdown => break,
            Some(_left) = guests.join_next(), if !guests.is_empty() => {}
            Some(_left) = turned_away.join_next(), if !turned_away.is_empty() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => match house.seats.take(peer.ip()) {
                    Some(seat) => house.receive((stream, peer.ip()), seat, &mut guests),
                    None if turned_away.len() < MOST_TURNED_AWAY => {
                        turned_away.spawn(turn_away(stream));
                    }
                    None => drop(stream),
                },
                Err(error) => pause_after(&error).await,
            },
        }
    }
    drop(listener);
    // Whoever has not finished by then is dropped together with `guests`.
    let _finished = tokio::time::timeout(limits.grace, house.graceful.shutdown()).await;
    Ok(())
}

/// What every connection needs.
struct House {
    http: http1::Builder,
    service: TowerToHyperService<Router>,
    graceful: GracefulShutdown,
    seats: Seats,
    limits: Limits,
}

impl House {
    fn new(router: Router, limits: Limits) -> Self {
        let limits = if is_removed!("how long a client may take") {
            let (header, write) = (Duration::from_hours(1), Duration::from_hours(1));
            Limits {
                header,
                write,
                ..limits
            }
        } else {
            limits
        };
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(limits.header)
            .max_headers(MOST_HEADERS)
            .max_buf_size(MOST_HEAD_BYTES);
        Self {
            http,
            service: TowerToHyperService::new(router),
            graceful: GracefulShutdown::new(),
            seats: Seats::new(limits.connections, limits.connections_per_address),
            limits,
        }
    }

    /// Answers everything asked on one connection, in a task of its own.
    fn receive(&self, who: (TcpStream, IpAddr), seat: Seat, guests: &mut JoinSet<()>) {
        let (stream, peer) = who;
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(self.limits.write));
        let io = TokioIo::new(Box::pin(stream));
        let inner = self.service.clone();
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer));
            inner.call(request)
        });
        let connection = self.http.serve_connection(io, service);
        let connection = self.graceful.watch(connection);
        guests.spawn(async move {
            // A client that breaks off, dawdles or talks nonsense is no concern of ours.
            let _broken_off = connection.await;
            drop(seat);
        });
    }
}

/// Says that the house is full. What was asked is read first, since closing on unread words takes
/// the answer back.
async fn turn_away(mut stream: TcpStream) {
    let farewell = async {
        stream.write_all(FULL).await?;
        stream.shutdown().await?;
        let mut asked = [0; 1024];
        while stream.read(&mut asked).await? > 0 {}
        io::Result::Ok(())
    };
    let _unheard = tokio::time::timeout(FAREWELL, farewell).await;
}

/// A connection that broke before it was received says nothing about the next one; a system
/// without free handles needs a moment.
async fn pause_after(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if !matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    ) {
        tokio::time::sleep(BREATH).await;
    }
}
