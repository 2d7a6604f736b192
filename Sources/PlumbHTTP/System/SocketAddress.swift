#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An IPv4 or IPv6 address with port, as the system writes it.
struct SocketAddress: Hashable, Sendable {
  /// The bytes of a `sockaddr_in` or `sockaddr_in6`.
  var storage: [UInt8]

  struct ResolutionFailure: Error, Hashable, Sendable {
    /// What the resolver says, such as "Name or service not known".
    var explanation: String
  }

  /// The addresses of a host, in the order in which the system prefers them; blocks while names are looked up.
  static func resolve(
    host: String, port: UInt16, numericOnly: Bool = false, toListen: Bool = false
  ) throws(ResolutionFailure) -> [SocketAddress] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_UNSPEC
    unsafe hints.ai_socktype = streamType
    unsafe hints.ai_flags =
      AI_NUMERICSERV | (numericOnly ? AI_NUMERICHOST : 0) | (toListen ? AI_PASSIVE : 0)
    var list: UnsafeMutablePointer<addrinfo>?
    let status = unsafe getaddrinfo(host, String(port), &hints, &list)
    guard status == 0 else {
      throw ResolutionFailure(explanation: unsafe String(cString: gai_strerror(status)))
    }
    defer { unsafe freeaddrinfo(list) }
    var addresses: [SocketAddress] = []
    var next = unsafe list
    while let entry = unsafe next {
      if let address = unsafe entry.pointee.ai_addr {
        let bytes = unsafe UnsafeRawBufferPointer(
          start: address, count: Int(entry.pointee.ai_addrlen))
        unsafe addresses.append(SocketAddress(storage: [UInt8](bytes)))
      }
      unsafe next = entry.pointee.ai_next
    }
    return addresses
  }

  /// The address as digits, IPv6 in brackets, and the port: `127.0.0.1:8080`.
  var text: String {
    var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    var service = [CChar](repeating: 0, count: Int(NI_MAXSERV))
    let status = unsafe withRaw { address, length in
      unsafe getnameinfo(
        address, length, &host, socklen_t(host.count), &service, socklen_t(service.count),
        NI_NUMERICHOST | NI_NUMERICSERV)
    }
    guard status == 0 else { return "an unknown address" }
    let name = Self.text(host)
    return (name.utf8.contains(0x3A) ? "[\(name)]" : name) + ":" + Self.text(service)
  }

  /// The port: the two bytes, in network order, after the family in both kinds of address.
  var port: UInt16 {
    storage.count >= 4 ? UInt16(storage[2]) << 8 | UInt16(storage[3]) : 0
  }

  var family: Int32 {
    unsafe withRaw { address, _ in unsafe Int32(address.pointee.sa_family) }
  }

  /// Passes the address to a system call.
  func withRaw<R>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> R) -> R {
    var room = sockaddr_storage()
    unsafe withUnsafeMutableBytes(of: &room) { unsafe $0.copyBytes(from: storage.prefix($0.count)) }
    let length = socklen_t(min(storage.count, MemoryLayout<sockaddr_storage>.size))
    return unsafe withUnsafePointer(to: &room) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, length)
      }
    }
  }

  /// The address that a system call fills in.
  static func filled(
    by body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
  ) -> SocketAddress? {
    var room = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let status = unsafe withUnsafeMutablePointer(to: &room) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, &length)
      }
    }
    guard status == 0 else { return nil }
    let bytes = unsafe withUnsafeBytes(of: &room) { unsafe [UInt8]($0.prefix(Int(length))) }
    return SocketAddress(storage: bytes)
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  #if canImport(Glibc)
    static let streamType = Int32(SOCK_STREAM.rawValue)
  #else
    static let streamType = SOCK_STREAM
  #endif
}

extension SocketAddress {
  /// Whether the host is written as an IPv4 or IPv6 address.
  static func isNumeric(_ host: String) -> Bool {
    (try? resolve(host: host, port: 0, numericOnly: true)) != nil
  }

  /// Whether the host is written as an address of this machine itself: 127.0.0.0/8 or ::1.
  static func isLoopback(_ host: String) -> Bool {
    guard let address = (try? resolve(host: host, port: 0, numericOnly: true))?.first else {
      return false
    }
    let bytes = address.storage
    if address.family == AF_INET { return bytes.count >= 8 && bytes[4] == 127 }
    // After family, port and flow the sixteen bytes of the address: ::1, or 127.0.0.0/8 mapped.
    guard bytes.count >= 24 else { return false }
    let tail = Array(bytes[8..<24])
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127]
    return tail == [UInt8](repeating: 0, count: 15) + [1] || Array(tail.prefix(13)) == mapped
  }
}
