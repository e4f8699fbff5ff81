package vn.donghanh.service;

/** What is given for a livelihood, each with the unit in which it is usually counted. */
public enum LivelihoodItem {
    TOOLS(ServiceUnit.SET),
    MACHINE(ServiceUnit.PIECE),
    SEED(ServiceUnit.SET),
    GOODS(ServiceUnit.SET),
    STALL(ServiceUnit.TIME),
    GRANT(ServiceUnit.TIME),
    OTHER(ServiceUnit.TIME);

    private final ServiceUnit unit;

    LivelihoodItem(ServiceUnit unit) {
        this.unit = unit;
    }

    public ServiceUnit unit() {
        return unit;
    }

    /** Whether it is money itself, so that its amount is always known. */
    public boolean isMoney() {
        return this == GRANT;
    }
}
