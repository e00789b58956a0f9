package planted.command;

import org.springframework.stereotype.Component;

@Component
class SpringState {}
