/// Text that a user gave, fit for a message: in quotes, control characters spelled out, cut when long.
func quoted(_ text: String) -> String {
  let longest = 80
  var result = "\""
  for scalar in text.unicodeScalars.prefix(longest) {
    let isHidden =
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || scalar.properties.generalCategory == .format
    result +=
      isHidden ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }
  return result + (text.unicodeScalars.count > longest ? "…\"" : "\"")
}
