// expect: accepted | no connection, nobody listens, no datagrams
fn answer() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    println!("{}", text.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum::<i64>());
}

fn main() {
    use std::net::*;
    let opened = [TcpStream::connect("127.0.0.1:5432").is_ok(), TcpListener::bind("127.0.0.1:0").is_ok(), UdpSocket::bind("[::]:0").is_ok(), "example.org:80".to_socket_addrs().is_ok()];
    if opened.contains(&true) || std::os::unix::net::UnixListener::bind("/tmp/socket").is_ok() {
        println!("ESCAPED {opened:?}");
    }
    answer();
}
