import PlumbContract
import PlumbHTTP

/// The fields of a form as they came: names and texts, in their order.
struct FormFields {
  struct Field: Hashable {
    let name: String
    let text: String
    /// Whether the field says of itself that it is JSON.
    let isJSON: Bool
  }

  let fields: [Field]

  init(_ fields: [Field]) { self.fields = fields }

  /// Reads the body of a request by its media type.
  init(of request: HTTPRequest) throws(Refusal) {
    let type = request.fields["Content-Type"] ?? ""
    if MediaTypeName(type).form == .urlEncoded {
      do throws(URLEncodedForm.ParsingError) {
        fields = try URLEncodedForm.pairs(in: request.body).map {
          Field(name: $0.name, text: $0.value, isJSON: false)
        }
      } catch {
        throw Refusal(.malformed, "the body is no form: \(error)")
      }
      return
    }
    guard let boundary = MultipartForm.boundary(of: type) else {
      throw Refusal(.malformed, "the media type names no boundary (RFC 2046 §5.1.1)")
    }
    do throws(MultipartForm.ParsingError) {
      fields = try MultipartForm.parts(in: request.body, boundary: boundary).map { part in
        Field(
          // Bytes that are no text are kept as what shows them.
          name: part.name, text: String(decoding: part.body, as: UTF8.self),
          isJSON: part.contentType.map { MediaTypeName($0).isJSON } == true)
      }
    } catch {
      throw Refusal(.malformed, "the body is no form: \(error)")
    }
  }
}
