package vn.donghanh.reporting.replica;

/**
 * What a primary has written at a moment.
 *
 * @param transactions the newest of each domain in its binary log, such as {@code 0-1-4711}; empty when it keeps none
 * @param serverId the number that distinguishes it from its replicas
 */
record PrimaryPosition(String transactions, long serverId) {}
