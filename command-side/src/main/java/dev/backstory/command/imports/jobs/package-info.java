/** Carries imports out: takes a file, reads it, records its history piece by piece, tells how far it is. */
@NullMarked
package dev.backstory.command.imports.jobs;

import org.jspecify.annotations.NullMarked;
