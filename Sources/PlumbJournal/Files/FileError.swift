/// A reason a file could not be read or written, which file it is, and what the user can do.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the operating system says, as far as users can do something about it.
  package enum Reason: Hashable, Sendable {
    case diskFull
    case notPermitted
    case notFound
    case isFolder
    case notAFolder
    case readOnlyVolume
    case tooManyOpen
    /// Anything else: the number and words of the operating system.
    case system(code: Int32, text: String)
  }

  package var reason: Reason
  package var path: String
  /// What was attempted, as a verb: `write`, `open`.
  package var action: String

  package init(reason: Reason, path: String, action: String) {
    self.reason = reason
    self.path = path
    self.action = action
  }

  package var description: String { "cannot \(action) \"\(path)\": \(reason.text)" }

  /// What to do about it, as a sentence.
  package var hint: String { reason.hint }
}

extension FileError.Reason {
  /// The reason in words, to follow a colon.
  package var text: String {
    switch self {
    case .diskFull: "the disk is full"
    case .notPermitted: "permission denied"
    case .notFound: "no such file or folder"
    case .isFolder: "it is a folder, expected a file"
    case .notAFolder: "a part of the path is a file, expected a folder"
    case .readOnlyVolume: "the volume is read-only"
    case .tooManyOpen: "too many files are open"
    case .system(let code, let text): "\(text) (error \(code))"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .diskFull: "Free some space, or name a folder on another disk with --reports DIR."
    case .notPermitted, .readOnlyVolume:
      "Make it accessible for this user, or name another folder with --reports DIR."
    case .notFound: "Check the spelling; a run writes its files into the folder of --reports DIR."
    case .isFolder, .notAFolder: "Move what is in the way, or name another path."
    case .tooManyOpen: "Raise the limit with `ulimit -n`, or use fewer --workers."
    case .system: "Name another folder with --reports DIR."
    }
  }
}
