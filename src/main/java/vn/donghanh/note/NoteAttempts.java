package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.SafeAttempts;
import vn.donghanh.shared.VietNam;

/** Tells whether a client was reached, and counts for the closing how often in vain since then. */
@ApplicationScoped
class NoteAttempts implements SafeAttempts {
    @Inject
    ContactRepository attempts;

    @Override
    public boolean reached(CaseView file) {
        return attempts.reached(file);
    }

    @Override
    public Tried tried(CaseView file) {
        return sinceLastReached(attempts.ofEpisode(file));
    }

    static Tried sinceLastReached(List<ContactAttempt> oldestFirst) {
        int from = 0;
        for (int i = 0; i < oldestFirst.size(); i++) {
            if (oldestFirst.get(i).reached() || !oldestFirst.get(i).isOurs()) {
                from = i + 1;
            }
        }
        List<ContactAttempt> vain = oldestFirst.subList(from, oldestFirst.size());
        if (vain.isEmpty()) {
            return Tried.NEVER;
        }
        return new Tried(
                vain.size(),
                (int) vain.stream().map(ContactAttempt::channel).distinct().count(),
                VietNam.day(vain.get(0).happenedAt()),
                VietNam.day(vain.get(vain.size() - 1).happenedAt()));
    }
}
