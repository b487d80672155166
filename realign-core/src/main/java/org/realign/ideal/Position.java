package org.realign.ideal;

/**
 * Where a state stood in a session.
 *
 * @param state Correlates of War number
 * @param session of the General Assembly
 * @param mean posterior mean; positions of all states and sessions have mean 0 and standard deviation 1, those who vote
 *     with the United States being high
 * @param sd posterior standard deviation; of the fast estimate, standard error
 * @param lower 5% quantile
 * @param upper 95% quantile
 * @param votes votes cast on items that were not unanimous
 */
public record Position(int state, int session, double mean, double sd, double lower, double upper, int votes) {}
