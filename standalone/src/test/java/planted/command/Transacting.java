package planted.command;

import org.springframework.transaction.annotation.Transactional;

class Transacting {
    @Transactional
    void take() {}
}
