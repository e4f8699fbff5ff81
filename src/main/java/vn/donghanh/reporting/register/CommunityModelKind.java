package vn.donghanh.reporting.register;

/** The three kinds of models in the community that the national programme names. */
public enum CommunityModelKind {
    /** Services for clients in the community and at social work centres. */
    COMMUNITY_SERVICE,
    /** Rights of workers of businesses with conditions. */
    WORKER_RIGHTS,
    /** Capacity of groups of peers. */
    PEER_CAPACITY
}
