/** Reads boards of Trello with their actions. */
@NullMarked
package dev.backstory.command.imports.trello;

import org.jspecify.annotations.NullMarked;
