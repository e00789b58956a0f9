/** Our own format of facts: one on each line, as JSON or as CSV. */
@NullMarked
package dev.backstory.command.imports.facts;

import org.jspecify.annotations.NullMarked;
