/** The contract of the HTTP interface, for programs and, as pages, for people: open to everybody. */
@NullMarked
package dev.backstory.web.contract;

import org.jspecify.annotations.NullMarked;
