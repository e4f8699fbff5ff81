package vn.donghanh.person.duplicate;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files and scores pairs among the persons recorded before {@link vn.donghanh.person.BlockingKeys} existed. Works in
 * batches, each in its own transaction that also saves the position. Compares tokens only; values are decrypted only
 * for scoring the filed pairs.
 */
@ApplicationScoped
public class DuplicateBackfillService {
    static final int BATCH_SIZE = 200;

    private static final int SCORING_BATCH_SIZE = 200;

    @Inject
    DuplicateBackfillRepository repository;

    @Inject
    DuplicateScoringService scoring;

    /**
     * Processes the next batch.
     *
     * @return whether there is more to do
     */
    @Transactional(REQUIRES_NEW)
    public boolean nextBatch() {
        Optional<String> position = repository.findPosition();
        if (position.isEmpty()) {
            return false;
        }
        List<String> batch = repository.findPersonsAfter(position.get(), BATCH_SIZE);
        String last = batch.isEmpty() ? null : batch.get(batch.size() - 1);
        if (last != null) {
            repository.recordPairs(position.get(), last);
            score(position.get(), last);
        }
        repository.savePosition(last);
        return last != null;
    }

    private void score(String after, String last) {
        List<Long> pairIds = repository.findUnscored(after, last);
        for (int from = 0; from < pairIds.size(); from += SCORING_BATCH_SIZE) {
            scoring.score(Set.copyOf(pairIds.subList(from, Math.min(pairIds.size(), from + SCORING_BATCH_SIZE))));
            repository.forgetRead();
        }
    }

    /** Returns the percentage of persons processed, 100 when done. */
    @Transactional
    public int percent() {
        return repository.percent();
    }
}
