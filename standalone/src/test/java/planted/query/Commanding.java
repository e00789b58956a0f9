package planted.query;

import planted.command.Ordering;

record Commanding(Ordering ordering) {}
