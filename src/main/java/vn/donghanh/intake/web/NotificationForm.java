package vn.donghanh.intake.web;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.intake.IntakeRule;
import vn.donghanh.intake.Notification;
import vn.donghanh.intake.NotificationChannel;
import vn.donghanh.intake.NotifiedParty;
import vn.donghanh.shared.RuleViolationException;

/** The form model of one notification: party, channel and time. */
public class NotificationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final NotifiedParty party;
    private final String name;
    private NotificationChannel channel;
    private Instant at;

    NotificationForm(NotifiedParty party, String name) {
        this.party = party;
        this.name = name;
        this.channel = party == NotifiedParty.NURSE ? NotificationChannel.PRESENT : NotificationChannel.CALLED;
    }

    /** @throws RuleViolationException when the channel is missing */
    void recordAt(Instant when) {
        RuleViolationException.requireValue(channel, "how", IntakeRule.WAY_MISSING);
        at = when;
    }

    void clear() {
        at = null;
    }

    /** Restores the notification from a draft; a time without a channel is ignored. */
    void read(NotificationChannel savedChannel, Instant when) {
        if (savedChannel != null) {
            channel = savedChannel;
            at = when;
        }
    }

    Notification value() {
        return new Notification(party, channel, at);
    }

    public boolean isDone() {
        return at != null;
    }

    public NotifiedParty getParty() {
        return party;
    }

    public String getName() {
        return name;
    }

    public Instant getAt() {
        return at;
    }

    public NotificationChannel getChannel() {
        return channel;
    }

    public void setChannel(NotificationChannel channel) {
        this.channel = channel;
    }
}
