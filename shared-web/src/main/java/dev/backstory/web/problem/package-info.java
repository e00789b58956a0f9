/** Every failure as a problem of RFC 9457, whoever noticed it. */
@NullMarked
package dev.backstory.web.problem;

import org.jspecify.annotations.NullMarked;
