package vn.donghanh.placement.value;

/** How the client comes to the work. */
public enum Introduction {
    /** The client goes alone; the Centre discloses nothing and needs no consent for it. */
    ALONE,
    /** The Centre gives the client's name and a day to an employer. */
    EMPLOYER,
    /** The Centre gives the client's name and a day to an employment service, which introduces further. */
    EMPLOYMENT_SERVICE;

    public boolean isByName() {
        return this != ALONE;
    }
}
