/** Reads issues of GitHub with their timelines. */
@NullMarked
package dev.backstory.command.imports.github;

import org.jspecify.annotations.NullMarked;
