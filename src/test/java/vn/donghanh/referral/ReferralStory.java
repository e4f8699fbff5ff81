package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partnerbusiness.RecipientOption;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Drafts, consents and sent referrals of {@code worker1} to the clinic of {@code health1}. */
@ApplicationScoped
public class ReferralStory {
    static final String NOTE = "Xin phòng riêng, câu không ai khác đọc được.";
    private static final String CDC = "Kiểm soát";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    ReferralService service;

    @Inject
    ReferralFormQueries queries;

    @Inject
    ConsentService consents;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    public String send(String number, HealthReferralType type, ReferralPriority priority, @Nullable Instant exposure) {
        agree(number, ConsentScope.SHARE_HEALTH_MIN);
        ReferralDraft draft =
                draft(number, type, priority, exposure, NOTE, Set.of(SlipField.CALLED, SlipField.AGE_BAND));
        return send(number, draft);
    }

    String send(String number, ReferralDraft draft) {
        return story.as("worker1", () -> service.send(number, null, draft, null, true));
    }

    ReferralDraft draft(
            String number,
            HealthReferralType type,
            ReferralPriority priority,
            @Nullable Instant exposure,
            @Nullable String note,
            Set<SlipField> fields) {
        return new ReferralDraft(
                type, clinic(number).ref(), priority, fields, note, exposure, AppointmentWish.NOT_ASKED);
    }

    PartnerOption clinic(String number) {
        return recipient(number).partner();
    }

    /** The clinic as the form for sending offers it, with the client's consents. */
    RecipientOption recipient(String number) {
        return story.as("worker1", () -> queries.getSendView(number, null)).sending().recipients().stream()
                .filter(choice -> choice.partner().name().contains(CDC))
                .findFirst()
                .orElseThrow();
    }

    void agree(String number, ConsentScope scope) {
        RecordConsentCommand agreement = agreement(number, scope);
        staff.as("worker1", () -> consents.record(number, agreement));
    }

    /** Consent of this moment for the clinic. */
    RecordConsentCommand agreement(String number, ConsentScope scope) {
        LocalDate until = CentreTime.today(clock).plusMonths(6);
        return new RecordConsentCommand(
                scope,
                RecordConsentCommand.Answer.YES,
                ConsentMethod.WRITTEN,
                null,
                null,
                null,
                until,
                clinic(number).id());
    }

    void later(Duration by, Runnable task) {
        time.runAt(clock.instant().plus(by), task);
    }
}
