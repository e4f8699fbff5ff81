package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.CaseScope;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.StandingSource;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.VietNam;

/** That she stays here, for how long by now and until when: at the head of the overview, for those whose business it is. */
@ApplicationScoped
class StayStanding implements StandingSource {
    @Inject
    Stays stays;

    @Inject
    StayTerms terms;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Override
    public Optional<Standing> standing(CaseView file, CaseScope scope) {
        return scope.covers(CaseSection.STAY) && user.may(Permission.STAY_SEE)
                ? stays.openOf(file.id()).map(this::of)
                : Optional.empty();
    }

    private Standing of(Stay stay) {
        if (!stay.status().isIn()) {
            return new Standing("stay.standing.requested", List.of(), "/stay/list/", true);
        }
        LocalDate today = VietNam.day(clock.instant());
        StayTerm term = terms.of(stay);
        boolean alarming =
                !term.day(StayAlarm.FIRST).isAfter(today) || !term.end().isAfter(today);
        return new Standing(
                "stay.standing.in",
                List.of(stay.status(), StayTerm.days(term.admitted(), today), term.end()),
                "/stay/list/",
                alarming);
    }
}
