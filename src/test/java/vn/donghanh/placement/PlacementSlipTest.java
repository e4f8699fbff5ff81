package vn.donghanh.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.PlacementCancelReason;
import vn.donghanh.placement.value.WorkEndCause;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** What an employer sees of a placement, and what it never learns. */
class PlacementSlipTest {
    private static final Instant SENT = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate DAY = CentreTime.day(SENT);
    private static final Instant DUE = SENT.plus(Duration.ofDays(14));

    private final Placement placement =
            new Placement(CaseViews.at(CaseStatus.ACTIVE, new StaffId(7), SENT), "KITCHEN", null, SENT);
    private final List<PlacementTransition> moves = new ArrayList<>();
    private Instant now = SENT;

    @Test
    void anIntroductionWaitsForItsDay() {
        introduce(Introduction.EMPLOYER);
        PartnerBusiness business = business();
        assertThat(business.kind()).isEqualTo(PartnerBusinessKind.EMPLOYER);
        assertThat(business.titleKey()).isEqualTo("placement.slip.title");
        assertThat(business.statusKey()).isEqualTo("placement.slip.INTRODUCED");
        assertThat(business.phase()).isEqualTo(BusinessPhase.WAITING);
        assertThat(business.since()).isEqualTo(SENT);
        assertThat(business.answerDue()).isEqualTo(DUE);
        assertThat(business.nextDay()).isEqualTo(DAY.plusDays(2));
        assertThat(detail().steps())
                .extracting(PartnerStep::code)
                .containsExactly("INTERVIEW", "OFFER", "NOT_HIRE", "START");
        assertThat(detail().history()).isEmpty();
        assertThat(detail().steps().get(0).asked()).hasSize(1);
        assertThat(detail().steps().get(1).asked()).isEmpty();
        assertThat(detail().steps().get(2).asked()).singleElement().satisfies(field -> assertThat(field.list())
                .isEqualTo(Placement.NOT_HIRED_REASONS));
        assertThat(detail().steps().get(3).asked()).hasSize(1);
    }

    @Test
    void anEmploymentServiceSeesTheKindOfWorkSought() {
        introduce(Introduction.EMPLOYMENT_SERVICE);
        assertThat(business().kind()).isEqualTo(PartnerBusinessKind.EMPLOYMENT_SERVICE);
        assertThat(business().titleKey()).isEqualTo("placement_work.KITCHEN");
    }

    @Test
    void answersAreInProgressUntilTheFirstDay() {
        introduce(Introduction.EMPLOYER);
        pass(placement.interview(by(BusinessSource.PARTNER), DAY));
        assertThat(business().phase()).isEqualTo(BusinessPhase.IN_PROGRESS);
        assertThat(business().answerDue()).isNull();
        assertThat(business().nextDay()).isNull();
        pass(placement.offer(by(BusinessSource.PARTNER)));
        assertThat(business().phase()).isEqualTo(BusinessPhase.IN_PROGRESS);
        assertThat(detail().steps()).extracting(PartnerStep::code).containsExactly("START");
    }

    @Test
    void anEntryShowsTheDayThatTheEmployerGave() {
        introduce(Introduction.EMPLOYER);
        now = SENT.plus(Duration.ofDays(2));
        pass(placement.interview(by(BusinessSource.PARTNER), DAY.plusDays(1)));
        pass(placement.offer(by(BusinessSource.PARTNER)));
        assertThat(detail().history())
                .extracting(BusinessEntryRow::labelKey)
                .containsExactly("partner_slip.dated", "placement.partner.OFFER");
        assertThat(detail().history().get(0).arguments()).containsExactly("@placement.partner.INTERVIEW", "11/03/2026");
    }

    @Test
    void aRefusalDeclines() {
        introduce(Introduction.EMPLOYER);
        pass(placement.notHire(by(BusinessSource.PARTNER), "FILLED"));
        assertThat(business().phase()).isEqualTo(BusinessPhase.DECLINED);
        assertThat(detail().history()).singleElement().satisfies(entry -> assertThat(entry.reasonKey())
                .isEqualTo("not_hired_reason.FILLED"));
    }

    @Test
    void whatIsCalledOffIsNotDone() {
        introduce(Introduction.EMPLOYER);
        pass(placement.cancel(by(BusinessSource.CENTRE), PlacementCancelReason.OTHER));
        assertThat(business().phase()).isEqualTo(BusinessPhase.STOPPED);
    }

    /** After the first day the slip stands still: neither staying nor leaving, nor why, shows. */
    @Test
    void whatFollowsTheFirstDayNeverShows() {
        introduce(Introduction.EMPLOYER);
        pass(placement.start(by(BusinessSource.PARTNER), DAY, WorkTerms.NOT_ASKED));
        BusinessDetail started = detail();
        assertThat(started.business().phase()).isEqualTo(BusinessPhase.ENDED);
        now = SENT.plus(Duration.ofDays(90));
        BusinessStamp client = by(BusinessSource.CLIENT);
        pass(placement
                .retain(
                        client,
                        new PlacementCheck(
                                placement, CheckMilestone.MONTH_3, CheckAnswer.STILL_THERE, DAY.plusDays(90), client))
                .orElseThrow());
        assertThat(detail()).isEqualTo(started);
        now = SENT.plus(Duration.ofDays(100));
        pass(placement.end(by(BusinessSource.CLIENT), DAY.plusDays(99), WorkEndCause.HARASSMENT));
        assertThat(detail()).isEqualTo(started);
    }

    @Test
    void whatTheClientToldIsNotInThePartnersHistory() {
        introduce(Introduction.EMPLOYER);
        pass(placement.interview(by(BusinessSource.CLIENT), DAY));
        assertThat(detail().history()).isEmpty();
    }

    @Test
    void aReversalShowsBothStatuses() {
        introduce(Introduction.EMPLOYER);
        PlacementTransition offered = placement.offer(by(BusinessSource.PARTNER));
        pass(offered);
        BusinessDetail before = PlacementSlip.detail(placement, moves, Optional.of(offered));
        assertThat(before.last()).isNotNull().satisfies(last -> {
            assertThat(last.labelKey()).isEqualTo("placement.partner.OFFER");
            assertThat(last.statusKey()).isEqualTo("placement.slip.OFFERED");
            assertThat(last.previousStatusKey()).isEqualTo("placement.slip.INTRODUCED");
            assertThat(last.at()).isEqualTo(SENT);
        });
        pass(placement.takeBack(by(BusinessSource.PARTNER), new StepHistory<>(moves), null));
        assertThat(detail().history()).hasSize(2);
        assertThat(detail().history().get(0).valid()).isFalse();
        assertThat(detail().history().get(1).labelKey()).isEqualTo("placement.partner.reversal.TAKE_BACK");
        assertThat(detail().history().get(1).arguments())
                .containsExactly("@placement.slip.OFFERED", "@placement.slip.INTRODUCED");
    }

    @Test
    void nothingIsDisclosedOfAClientWhoGoesAlone() {
        pass(placement.goAlone(by(BusinessSource.CLIENT), DAY));
        assertThatThrownBy(this::business).isInstanceOf(IllegalArgumentException.class);
    }

    private void introduce(Introduction introduction) {
        pass(placement.introduce(by(BusinessSource.CENTRE), introduction, new OrganisationId(3), DAY.plusDays(2), DUE));
    }

    private void pass(PlacementTransition move) {
        moves.add(move);
    }

    private PartnerBusiness business() {
        return PlacementSlip.business(placement, moves);
    }

    private BusinessDetail detail() {
        return PlacementSlip.detail(placement, moves, Optional.empty());
    }

    private BusinessStamp by(BusinessSource source) {
        return new BusinessStamp(source, new StaffId(90), now);
    }
}
