/** Questions, their answers, and how long they waited. */
@NullMarked
package dev.backstory.query.question;

import org.jspecify.annotations.NullMarked;
