/** The command line: starts the server, or speaks HTTP with one that runs. */
@NullMarked
package dev.backstory.cli;

import org.jspecify.annotations.NullMarked;
