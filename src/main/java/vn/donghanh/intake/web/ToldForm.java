package vn.donghanh.intake.web;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.intake.IntakeRule;
import vn.donghanh.intake.Told;
import vn.donghanh.intake.ToldHow;
import vn.donghanh.intake.ToldWho;
import vn.donghanh.shared.RuleViolation;

/** One place to be told of an emergency: by which way, and when it was. */
public class ToldForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ToldWho who;
    private final String name;
    private ToldHow how;
    private Instant at;

    ToldForm(ToldWho who, String name) {
        this.who = who;
        this.name = name;
        this.how = who == ToldWho.NURSE ? ToldHow.PRESENT : ToldHow.CALLED;
    }

    /** @throws RuleViolation when it is not said by which way */
    void told(Instant when) {
        RuleViolation.demanded(how, "how", IntakeRule.WAY_MISSING);
        at = when;
    }

    void notTold() {
        at = null;
    }

    /** As a draft kept it: a time without a way tells nothing. */
    void read(ToldHow kept, Instant when) {
        if (kept != null) {
            how = kept;
            at = when;
        }
    }

    Told value() {
        return new Told(who, how, at);
    }

    public boolean isDone() {
        return at != null;
    }

    public ToldWho getWho() {
        return who;
    }

    public String getName() {
        return name;
    }

    public Instant getAt() {
        return at;
    }

    public ToldHow getHow() {
        return how;
    }

    public void setHow(ToldHow how) {
        this.how = how;
    }
}
