"""A service as people write them with FastAPI, which writes its own OpenAPI document.

Authors with whole numbers for ids, books with UUIDs that name their author, pages of books by offset
and limit, partial updates, a deletion that is refused while books are there. It keeps what its
document says; what the framework does by itself is left as it is.
"""

import datetime
import itertools
import uuid
from typing import Annotated, Literal, Optional

from fastapi import FastAPI, HTTPException, Query
from pydantic import BaseModel, ConfigDict, Field

app = FastAPI(title="Books", version="1")
authors, books, numbers = {}, {}, itertools.count(1)
NOT_FOUND = {404: {"description": "There is no such thing."}}
IN_USE = {409: {"description": "There are books of this author."}}


class Strict(BaseModel):
    """What is no number is none: pydantic would take true for 1 otherwise."""

    model_config = ConfigDict(strict=True)


class AuthorIn(Strict):
    name: str = Field(min_length=1, max_length=60)
    isAlive: bool = True
    pseudonyms: list[str] = Field(default_factory=list, max_length=3)


class Author(AuthorIn):
    id: int
    createdAt: datetime.datetime


class Place(Strict):
    shelf: str = Field(pattern=r"^[A-Z][0-9]{2}$")
    row: int = Field(default=1, ge=1, le=9)


class BookIn(Strict):
    title: str = Field(min_length=1, max_length=80)
    authorId: int
    kind: Literal["novel", "poems", "letters"] = "novel"
    pages: int = Field(ge=1, le=5000)
    price: float = Field(ge=0, le=1000)
    note: Optional[str] = Field(default=None, max_length=40)
    place: Optional[Place] = None


class BookPatch(Strict):
    title: str = Field(default="-", min_length=1, max_length=80)
    pages: int = Field(default=1, ge=1, le=5000)
    note: Optional[str] = Field(default=None, max_length=40)


class Book(BookIn):
    id: uuid.UUID


class Page(BaseModel):
    items: list[Book]
    total: int


class Search(Strict):
    text: str = Field(min_length=1, max_length=20)
    most: int = Field(default=3, ge=1, le=5)


def found(items, key):
    if key not in items:
        raise HTTPException(404)
    return items[key]


@app.get("/authors")
async def list_authors() -> list[Author]:
    return list(authors.values())


@app.post("/authors", status_code=201)
async def create_author(given: AuthorIn) -> Author:
    author = Author(id=next(numbers), createdAt=datetime.datetime.now(datetime.timezone.utc),
                    **given.model_dump())
    authors[author.id] = author
    return author


@app.get("/authors/{author_id}", responses=NOT_FOUND)
async def read_author(author_id: int) -> Author:
    return found(authors, author_id)


@app.put("/authors/{author_id}", responses=NOT_FOUND)
async def update_author(author_id: int, given: AuthorIn) -> Author:
    old = found(authors, author_id)
    authors[author_id] = Author(id=old.id, createdAt=old.createdAt, **given.model_dump())
    return authors[author_id]


@app.delete("/authors/{author_id}", status_code=204, responses=NOT_FOUND | IN_USE)
async def delete_author(author_id: int) -> None:
    found(authors, author_id)
    if any(book.authorId == author_id for book in books.values()):
        raise HTTPException(409)
    del authors[author_id]


@app.get("/books")
async def list_books(
    offset: Annotated[int, Query(ge=0)] = 0, limit: Annotated[int, Query(ge=1, le=50)] = 10,
) -> Page:
    everything = list(books.values())
    return Page(items=everything[offset:offset + limit], total=len(everything))


@app.post("/books", status_code=201, responses=NOT_FOUND)
async def create_book(given: BookIn) -> Book:
    found(authors, given.authorId)
    book = Book(id=uuid.uuid4(), **given.model_dump())
    books[book.id] = book
    return book


@app.get("/books/{book_id}", responses=NOT_FOUND)
async def read_book(book_id: uuid.UUID) -> Book:
    return found(books, book_id)


@app.patch("/books/{book_id}", responses=NOT_FOUND)
async def patch_book(book_id: uuid.UUID, given: BookPatch) -> Book:
    changes = given.model_dump(exclude_unset=True)
    books[book_id] = found(books, book_id).model_copy(update=changes)
    return books[book_id]


@app.delete("/books/{book_id}", status_code=204, responses=NOT_FOUND)
async def delete_book(book_id: uuid.UUID) -> None:
    found(books, book_id)
    del books[book_id]


@app.post("/search")
async def search(query: Search) -> list[Book]:
    return [book for book in books.values() if query.text in book.title][:query.most]


@app.get("/shelves/{shelf}/books", responses=NOT_FOUND)
async def books_of_shelf(shelf: str) -> list[Book]:
    on_it = [book for book in books.values() if book.place and book.place.shelf == shelf]
    if not on_it:
        raise HTTPException(404)
    return on_it
