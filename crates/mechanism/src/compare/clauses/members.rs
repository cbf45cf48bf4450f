//! Members with their units, bodies with their seats.

use super::{Gathered, functions, keys_of, source, stated, truth, words_of};
use crate::compare::{Kind, Said};
use crate::{Body, Institution, Seat, Stated, Unit, keys};

pub(super) fn put(all: &mut Gathered, institutions: &[Institution], bodies: &[Body]) {
    for one in institutions {
        member(all, one);
    }
    for one in bodies {
        body(all, one);
    }
}

fn member(all: &mut Gathered, one: &Institution) {
    let Institution {
        id,
        kind,
        membership,
        reconstructed,
        parent,
        functions: parts,
        units,
        valid_from,
        valid_until,
        source: from,
    } = one;
    let points = [
        ("kind", keys_of("kind", [kind.as_str()])),
        ("membership", keys_of("membership", [membership.as_str()])),
        ("reconstructed", truth(*reconstructed)),
        ("parent", keys_of("institution", parent)),
        ("functions", functions(parts)),
        ("units", keys_of("unit", units.iter().map(|unit| &unit.id))),
        ("valid-from", words_of(valid_from)),
        ("valid-until", words_of(valid_until)),
        ("source", source(from)),
    ];
    all.put(Kind::Member, keys::of("institution", id), points);
    for one in units {
        unit(all, one);
    }
}

fn unit(all: &mut Gathered, one: &Unit) {
    let Unit {
        id,
        functions: parts,
        region,
        telephone,
        protected,
    } = one;
    let number = stated(telephone, |number| Said::Word(number.clone()));
    let points = [
        ("functions", functions(parts)),
        ("region", keys_of("region", region)),
        ("telephone", number),
        ("protected", truth(*protected)),
    ];
    all.put(Kind::Unit, keys::of("unit", id), points);
}

fn body(all: &mut Gathered, one: &Body) {
    let Body {
        id,
        responsible_authority,
        regions,
        seats,
        chair,
        secretariat,
        invitees,
        quorum,
        voting,
        meeting_interval_days,
        sees_cases,
        source: from,
    } = one;
    let number = |number: &Stated<u32>| stated(number, |one| Said::Word(one.to_string()));
    let points = [
        ("authority", truth(*responsible_authority)),
        ("regions", keys_of("region", regions)),
        ("seats", keys_of("seat", seats.iter().map(|seat| &seat.id))),
        ("chair", keys_of("seat", chair)),
        ("secretariat", keys_of("unit", secretariat)),
        ("invitees", functions(invitees)),
        ("quorum", number(quorum)),
        (
            "voting",
            stated(voting, |word| Said::Key(keys::of("voting", word))),
        ),
        ("meetings", number(meeting_interval_days)),
        ("sees-cases", truth(*sees_cases)),
        ("source", source(from)),
    ];
    all.put(Kind::Body, keys::of("body", id), points);
    for one in seats {
        let Seat {
            id,
            institution,
            function,
        } = one;
        let points = [
            ("held-by", keys_of("institution", [institution])),
            ("functions", functions(&[*function])),
        ];
        all.put(Kind::Seat, keys::of("seat", id), points);
    }
}
