package vn.donghanh.referral.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.referral.ReferralDraft;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.SlipField;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.referral.appointment.DayPart;
import vn.donghanh.referral.appointment.WishAnswer;
import vn.donghanh.shared.CentreTime;

/** Form for the draft of a referral. */
public class ReferralForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private HealthReferralType type;
    private ReferralPriority priority = ReferralPriority.ROUTINE;
    private Set<SlipField> fields = EnumSet.noneOf(SlipField.class);
    private Set<SlipField> identity = EnumSet.noneOf(SlipField.class);
    private String note;
    private LocalDate exposureDay;
    private LocalTime exposureTime;
    private WishAnswer wish = WishAnswer.NOT_ASKED;
    private Set<DayOfWeek> wishDays = EnumSet.noneOf(DayOfWeek.class);
    private Set<DayPart> wishParts = EnumSet.noneOf(DayPart.class);

    void restore(ReferralDraft draft) {
        if (draft != null) {
            type = draft.type();
            priority = draft.priority();
            draft.fields().forEach(field -> (field.isIdentity() ? identity : fields).add(field));
            note = draft.note();
            wish = draft.wish().answer();
            wishDays.addAll(draft.wish().days());
            wishParts.addAll(draft.wish().parts());
            if (draft.exposure() != null) {
                exposureDay = CentreTime.day(draft.exposure());
                exposureTime = LocalTime.ofInstant(draft.exposure(), CentreTime.ZONE);
            }
        }
    }

    /**
     * Prefills a new referral while an examination is due: with a priority that is in time for it and, if the form was opened for the
     * examination, with its type.
     */
    void prefillFor(ReferralPriority examination, boolean forIt) {
        priority = examination;
        if (forIt) {
            type = HealthReferralType.MEDICAL_EXAM_SV;
        }
    }

    /** @param identified whether the selected identity fields may be sent to this partner */
    ReferralDraft draft(String partner, boolean identified) {
        Set<SlipField> all = EnumSet.noneOf(SlipField.class);
        all.addAll(fields);
        if (identified) {
            all.addAll(identity);
        }
        return new ReferralDraft(
                type,
                partner,
                priority == null ? ReferralPriority.ROUTINE : priority,
                all,
                note,
                exposure(),
                new AppointmentWish(wish == null ? WishAnswer.NOT_ASKED : wish, wishDays, wishParts));
    }

    /** Returns whether days and parts of the day are asked for. */
    public boolean isWishStated() {
        return wish == WishAnswer.STATED;
    }

    private Instant exposure() {
        return exposureDay == null || exposureTime == null
                ? null
                : exposureDay.atTime(exposureTime).atZone(CentreTime.ZONE).toInstant();
    }

    /** Returns whether the time of exposure is asked for. */
    public boolean isExposureAsked() {
        return type == HealthReferralType.PEP || type == HealthReferralType.FP;
    }

    public HealthReferralType getType() {
        return type;
    }

    public void setType(HealthReferralType type) {
        this.type = type;
    }

    public ReferralPriority getPriority() {
        return priority;
    }

    public void setPriority(ReferralPriority priority) {
        this.priority = priority;
    }

    public Set<SlipField> getFields() {
        return fields;
    }

    public void setFields(Set<SlipField> fields) {
        this.fields = fields;
    }

    public Set<SlipField> getIdentity() {
        return identity;
    }

    public void setIdentity(Set<SlipField> identity) {
        this.identity = identity;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public LocalDate getExposureDay() {
        return exposureDay;
    }

    public void setExposureDay(LocalDate exposureDay) {
        this.exposureDay = exposureDay;
    }

    public LocalTime getExposureTime() {
        return exposureTime;
    }

    public void setExposureTime(LocalTime exposureTime) {
        this.exposureTime = exposureTime;
    }

    public WishAnswer getWish() {
        return wish;
    }

    public void setWish(WishAnswer wish) {
        this.wish = wish;
    }

    public Set<DayOfWeek> getWishDays() {
        return wishDays;
    }

    public void setWishDays(Set<DayOfWeek> wishDays) {
        this.wishDays = wishDays;
    }

    public Set<DayPart> getWishParts() {
        return wishParts;
    }

    public void setWishParts(Set<DayPart> wishParts) {
        this.wishParts = wishParts;
    }
}
