package vn.donghanh.reporting.register;

/** For whom a training was held, other than the Centre's own staff. */
public enum TrainingAudience {
    PEERS,
    COMMUNE_OFFICIALS,
    PARTNER_STAFF,
    BUSINESS_OWNERS,
    COMMUNITY
}
