//! Which line runs where: lines that share a row never share a lane, and short ones run nearest.

/// The lane of each span of rows, from 0 beside the text outwards. Both ends belong to a span.
pub(super) fn assigned(spans: &[(usize, usize)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..spans.len()).collect();
    order.sort_by_key(|at| (spans[*at].1 - spans[*at].0, spans[*at].0, *at));
    let mut lanes = vec![0; spans.len()];
    let mut held: Vec<Vec<(usize, usize)>> = Vec::new();
    for at in order {
        let span = spans[at];
        let free = |lane: &Vec<(usize, usize)>| lane.iter().all(|other| apart(*other, span));
        let lane = held.iter().position(free).unwrap_or_else(|| {
            held.push(Vec::new());
            held.len() - 1
        });
        held[lane].push(span);
        lanes[at] = lane;
    }
    lanes
}

const fn apart(one: (usize, usize), other: (usize, usize)) -> bool {
    one.1 < other.0 || other.1 < one.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shares_a_row_shares_no_lane_and_short_lines_run_nearest() {
        let spans = [(0, 9), (1, 2), (2, 4), (5, 6)];
        let lanes = assigned(&spans);
        for (at, one) in spans.iter().enumerate() {
            for (other_at, other) in spans.iter().enumerate().skip(at + 1) {
                assert!(lanes[at] != lanes[other_at] || apart(*one, *other));
            }
        }
        assert_eq!((lanes[1], lanes[3]), (0, 0));
        assert_eq!(lanes[0], 2);
    }
}
