package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.changelog.fields.Dictionary;
import dev.backstory.command.imports.changelog.values.Sides;
import dev.backstory.command.imports.json.Moments;
import dev.backstory.command.imports.json.People;

/** What the reading of each record needs of the file and of whoever takes what is read. */
record Context(
        Dictionary dictionary,
        Categories categories,
        People people,
        Sides sides,
        Moments moments,
        Wish wish,
        Facts facts,
        Account account) {}
