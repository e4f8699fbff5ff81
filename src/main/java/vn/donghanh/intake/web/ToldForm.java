package vn.donghanh.intake.web;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.intake.Told;
import vn.donghanh.intake.ToldHow;
import vn.donghanh.intake.ToldWho;

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

    void told(Instant when) {
        at = when;
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
