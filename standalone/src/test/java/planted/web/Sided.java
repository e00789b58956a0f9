package planted.web;

import planted.command.Ordering;

record Sided(Ordering ordering) {}
