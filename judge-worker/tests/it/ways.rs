//! Tests that hold whichever way boxes are reached.

/// Makes two tests of each function: boxes are reached by a socket, and by the engine's stream.
macro_rules! both_ways {
    ($($name:ident)*) => {
        mod by_socket {
            $(#[tokio::test] async fn $name() { super::$name(judge_worker::sandbox::Way::Socket).await; })*
        }
        mod by_stream {
            $(#[tokio::test] async fn $name() { super::$name(judge_worker::sandbox::Way::Stream).await; })*
        }
    };
}
pub(crate) use both_ways;
