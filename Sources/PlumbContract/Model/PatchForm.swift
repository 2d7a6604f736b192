/// What the body of a PATCH means.
package enum PatchForm: String, Hashable, Sendable, CaseIterable {
  /// Members to be set; the media type says nothing about what else.
  case members
  /// RFC 7396: members to be set, null for those to be removed, objects to be merged.
  case merge = "merge-patch"
  /// RFC 6902: an array of operations on places of the document, done all or none.
  case operations = "json-patch"
}

extension MediaTypeName {
  /// The kind of patch that a body of this type is; nil where it is none that plumb knows.
  package var patchForm: PatchForm? {
    switch essence {
    case "application/json-patch+json": .operations
    case "application/merge-patch+json": .merge
    default: isJSON || form == .urlEncoded || form == .multipart ? .members : nil
    }
  }
}

extension RequestBody {
  /// The media type of a body of this `Content-Type`; nil where none is documented.
  package func media(of contentType: String?) -> MediaType? {
    contentType.map { MediaTypeName($0) }.flatMap { name in
      content.first { MediaTypeName($0.name).covers(name) }
    }
  }

  /// The form that holds operations on places of a document, if there is one.
  package var jsonPatch: MediaType? {
    content.first(where: \.isJSONPatch)
  }
}

extension MediaType {
  /// The kind of patch that a body of this type is.
  package var patchForm: PatchForm? { MediaTypeName(name).patchForm }

  /// Whether a body says what to do with a resource, and does not look like it.
  package var isJSONPatch: Bool { patchForm == .operations }
}
