/** What holds for every request, asked for over HTTP. */
@NullMarked
package dev.backstory.http;

import org.jspecify.annotations.NullMarked;
