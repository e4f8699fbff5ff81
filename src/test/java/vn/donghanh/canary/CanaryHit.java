package vn.donghanh.canary;

/**
 * A canary that was found.
 *
 * @param where the file, the table or the answer
 * @param around the surrounding text
 */
public record CanaryHit(Canary canary, String spelling, String where, long offset, String around) {
    @Override
    public String toString() {
        return String.format("%n%s%n  as %s in %s at %,d:%n  %s", canary, spelling, where, offset, around);
    }
}
