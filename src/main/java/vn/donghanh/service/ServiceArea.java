package vn.donghanh.service;

/** The areas by which the services are offered for selection, in the order of the list of services. */
public enum ServiceArea {
    EMERGENCY,
    HARM_REDUCTION,
    HEALTH,
    COUNSELLING,
    SOCIAL,
    LEGAL,
    LIVELIHOOD
}
