/** Tests of telling others over HTTP. */
@NullMarked
package dev.backstory.query.webhook;

import org.jspecify.annotations.NullMarked;
