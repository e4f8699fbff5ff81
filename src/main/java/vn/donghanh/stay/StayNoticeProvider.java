package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.OngoingNoticeProvider;
import vn.donghanh.casefile.spi.ShelterProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;

/**
 * Provides the notice of a current stay (days and end) at the top of the case overview and on the screening page, for users with access to stays.
 */
@ApplicationScoped
class StayNoticeProvider implements OngoingNoticeProvider, ShelterProvider {
    @Inject
    StayRepository stays;

    @Inject
    StayTermFactory terms;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Override
    public List<String> records() {
        return List.of("Stay x where x.caseId = c.id");
    }

    @Override
    public Optional<Notice> findNotice(CaseView caseView, ReaderScope scope) {
        return scope.covers(CaseSection.STAY) && user.may(Permission.STAY_SEE)
                ? stays.findOpenByCase(caseView.id()).map(this::notice)
                : Optional.empty();
    }

    private Notice notice(Stay stay) {
        if (!stay.status().isResident()) {
            return new Notice("stay.standing.requested", List.of(), "/stay/list/", true);
        }
        LocalDate today = CentreTime.today(clock);
        StayTerm term = terms.of(stay);
        boolean alarming =
                !term.day(StayAlarm.FIRST).isAfter(today) || !term.end().isAfter(today);
        return new Notice(
                "stay.standing.in",
                List.of(stay.status(), StayTerm.daysSince(term.admitted(), today), term.end()),
                "/stay/list/",
                alarming);
    }
}
