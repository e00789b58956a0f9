/** What both sides share on HTTP: who calls, how a refusal looks, what is let in. */
@NullMarked
package dev.backstory.web;

import org.jspecify.annotations.NullMarked;
