/// Short forms of the elements that the report is made of.
extension HTML {
  static func tag(_ name: StaticString, _ children: [HTML]) -> HTML {
    .element(name, [], children)
  }

  static func tag(_ name: StaticString, _ text: String) -> HTML {
    .element(name, [], [.text(text)])
  }

  /// An element with a class.
  static func tag(_ name: StaticString, _ className: StaticString, _ children: [HTML]) -> HTML {
    .element(name, [.init("class", className)], children)
  }

  static func tag(_ name: StaticString, _ className: StaticString, _ text: String) -> HTML {
    .element(name, [.init("class", className)], [.text(text)])
  }

  static func div(_ className: StaticString, _ children: [HTML]) -> HTML {
    tag("div", className, children)
  }

  /// A section with a heading that can be linked to.
  static func section(_ id: StaticString, _ heading: String, _ children: [HTML]) -> HTML {
    .element("section", [.init("id", id)], [tag("h2", heading)] + children)
  }

  /// A table that scrolls by itself where the page is narrow.
  static func table(_ className: StaticString, header: [HTML], rows: [[HTML]]) -> HTML {
    div(
      "scroll",
      [
        tag(
          "table", className,
          [
            tag("thead", [tag("tr", header)]),
            tag("tbody", rows.map { tag("tr", $0) }),
          ])
      ])
  }
}

extension HTML.Attribute {
  init(_ name: StaticString, _ value: StaticString) {
    self.init(name: name, value: "\(value)")
  }

  init(_ name: StaticString, _ value: Int) {
    self.init(name: name, value: String(value))
  }
}
