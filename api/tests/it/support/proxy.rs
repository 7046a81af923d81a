//! NATS behind a switch: a TCP relay that can be turned off, which looks like a server that died.

use std::sync::Arc;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// The relay.
pub(crate) struct Proxy {
    pub(crate) url: String,
    on: Arc<watch::Sender<bool>>,
}

impl Proxy {
    /// A relay to NATS, on or off at first.
    pub(crate) async fn new(on: bool) -> Self {
        let target = std::env::var("NATS_URL").expect("NATS_URL names a NATS server with JetStream");
        let target = target.rsplit(['/', '@']).next().unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("nats://{}", listener.local_addr().unwrap());
        let on = Arc::new(watch::channel(on).0);
        let switch = Arc::clone(&on);
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let mut state = switch.subscribe();
                let target = target.clone();
                tokio::spawn(async move {
                    if !*state.borrow() {
                        return;
                    }
                    let Ok(mut far) = TcpStream::connect(target).await else { return };
                    tokio::select! {
                        _ = copy_bidirectional(&mut near, &mut far) => {}
                        _ = state.wait_for(|on| !on) => {}
                    }
                });
            }
        });
        Self { url, on }
    }

    /// Turns the relay on or off.
    pub(crate) fn turn(&self, on: bool) {
        self.on.send_replace(on);
    }
}
