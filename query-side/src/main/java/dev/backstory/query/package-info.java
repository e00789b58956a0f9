/** The side that remembers and answers: one package per view. */
@NullMarked
package dev.backstory.query;

import org.jspecify.annotations.NullMarked;
