package vn.donghanh.intake.web;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.intake.IntakeRule;
import vn.donghanh.intake.Notification;
import vn.donghanh.intake.NotificationChannel;
import vn.donghanh.intake.NotifiedParty;
import vn.donghanh.shared.RuleViolationException;

/** One place to be told of an emergency: by which way, and when it was. */
public class NotificationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final NotifiedParty who;
    private final String name;
    private NotificationChannel notificationChannel;
    private Instant at;

    NotificationForm(NotifiedParty who, String name) {
        this.who = who;
        this.name = name;
        this.notificationChannel =
                who == NotifiedParty.NURSE ? NotificationChannel.PRESENT : NotificationChannel.CALLED;
    }

    /** @throws RuleViolationException when it is not said by which way */
    void addTo(Instant when) {
        RuleViolationException.requireValue(notificationChannel, "how", IntakeRule.WAY_MISSING);
        at = when;
    }

    void notTold() {
        at = null;
    }

    /** As a draft kept it: a time without a way tells nothing. */
    void read(NotificationChannel kept, Instant when) {
        if (kept != null) {
            notificationChannel = kept;
            at = when;
        }
    }

    Notification value() {
        return new Notification(who, notificationChannel, at);
    }

    public boolean isDone() {
        return at != null;
    }

    public NotifiedParty getWho() {
        return who;
    }

    public String getName() {
        return name;
    }

    public Instant getAt() {
        return at;
    }

    public NotificationChannel getHow() {
        return notificationChannel;
    }

    public void setHow(NotificationChannel notificationChannel) {
        this.notificationChannel = notificationChannel;
    }
}
