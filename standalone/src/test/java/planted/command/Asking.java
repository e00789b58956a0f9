package planted.command;

import planted.query.Answering;

record Asking(Answering answering) {}
