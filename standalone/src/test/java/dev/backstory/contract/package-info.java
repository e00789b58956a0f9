/** Writes the contract of the HTTP interface in OpenAPI from the code, and keeps the code to it. */
@NullMarked
package dev.backstory.contract;

import org.jspecify.annotations.NullMarked;
