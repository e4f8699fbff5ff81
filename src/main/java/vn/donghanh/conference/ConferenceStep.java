package vn.donghanh.conference;

/** A step of a conference, with the status that it leads to. */
public enum ConferenceStep {
    CALL(ConferenceStatus.PLANNED, "calendar"),
    /** Another hour, other people, another reason. */
    CHANGE(ConferenceStatus.PLANNED, "calendar"),
    HOLD(ConferenceStatus.HELD, "users"),
    CANCEL(ConferenceStatus.CANCELLED, "x");

    private final ConferenceStatus target;
    private final String icon;

    ConferenceStep(ConferenceStatus target, String icon) {
        this.target = target;
        this.icon = icon;
    }

    ConferenceStatus target() {
        return target;
    }

    /** Returns the name of the icon of the step on the timeline. */
    String icon() {
        return icon;
    }
}
