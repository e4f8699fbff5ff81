package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.ContactAttemptProvider;
import vn.donghanh.shared.CentreTime;

/** Provides whether a client was reached, and the number of unsuccessful attempts since, which closing requires. */
@ApplicationScoped
class NoteContactAttemptProvider implements ContactAttemptProvider {
    @Inject
    ContactRepository attempts;

    @Override
    public boolean isReached(CaseView caseView) {
        return attempts.isReached(caseView);
    }

    @Override
    public AttemptSummary summary(CaseView caseView) {
        return sinceLastReached(attempts.findByEpisode(caseView));
    }

    static AttemptSummary sinceLastReached(List<ContactAttempt> oldestFirst) {
        int from = 0;
        for (int i = 0; i < oldestFirst.size(); i++) {
            if (oldestFirst.get(i).isReached() || !oldestFirst.get(i).isByCentre()) {
                from = i + 1;
            }
        }
        List<ContactAttempt> unsuccessful = oldestFirst.subList(from, oldestFirst.size());
        if (unsuccessful.isEmpty()) {
            return AttemptSummary.NEVER;
        }
        return new AttemptSummary(
                unsuccessful.size(),
                (int) unsuccessful.stream()
                        .map(ContactAttempt::channel)
                        .distinct()
                        .count(),
                CentreTime.day(unsuccessful.get(0).happenedAt()),
                CentreTime.day(unsuccessful.get(unsuccessful.size() - 1).happenedAt()));
    }
}
