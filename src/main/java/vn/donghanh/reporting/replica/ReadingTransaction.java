package vn.donghanh.reporting.replica;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Reads in a transaction of its own, so that no session that has a connection already goes on over another one. */
@ApplicationScoped
class ReadingTransaction {
    @Transactional(REQUIRES_NEW)
    <T> T run(Supplier<T> reading) {
        return reading.get();
    }
}
