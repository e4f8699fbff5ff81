package vn.donghanh.feedback;

/** How satisfied a client is. */
public enum Satisfaction {
    SATISFIED,
    FAIR,
    DISSATISFIED
}
