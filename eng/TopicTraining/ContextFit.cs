using System.Numerics;

namespace CoauthorGraph.TopicTraining;

/// <summary>Logistic regressions of all topics at once, by AdaGrad over the examples in a fixed order.</summary>
internal sealed class ContextFit
{
    private const int Rounds = 8;
    private const float Rate = 1f;
    private const float RidgeOfFields = 3e-3f;
    private const float RidgeOfTopics = 3e-4f;
    private readonly bool[] _isField;
    private readonly ContextSupport _support;
    private readonly float[][] _weights;
    private readonly float[][] _squares;
    private readonly float[] _bias;
    private readonly float[] _biasSquares;
    private readonly float[] _odds;
    private readonly float[] _slopes;

    public ContextFit(Example[] examples, bool[] isField, bool[] isCategory)
    {
        var topics = isField.Length;
        _isField = isField;
        _support = new ContextSupport(examples, isField, isCategory);
        _weights = [.. _support.TopicsOf.Select(static list => new float[list.Length])];
        _squares = [.. _support.TopicsOf.Select(static list => new float[list.Length])];
        _bias = [.. Enumerable.Range(0, topics).Select(topic => (float)Prior(topic, examples.Length))];
        _biasSquares = new float[topics];
        _odds = new float[topics];
        _slopes = new float[topics];
        Run(examples);
    }

    public double Prior(int topic, int examples) =>
        Math.Log((_support.Right[topic] + 0.5) / (examples - _support.Right[topic] + 0.5));

    public double Bias(int topic) => _bias[topic];

    public IEnumerable<(int Topic, double Weight)> Weights(int feature) =>
        _support.TopicsOf[feature].Zip(_weights[feature], static (topic, weight) => (topic, (double)weight));

    public bool IsLearnt(int topic) => _support.IsLearnt(topic);

    private void Run(Example[] examples)
    {
        var step = Coprime(examples.Length);
        var at = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var loss = 0.0;
            for (var n = 0; n < examples.Length; n++)
            {
                at = (at + step) % examples.Length;
                loss += Learn(examples[at]);
            }

            Console.Error.WriteLine($"round {round} loss {loss / examples.Length:0.0000}");
        }
    }

    private double Learn(Example example)
    {
        _bias.CopyTo(_odds, 0);
        for (var i = 0; i < example.Features.Length; i++)
        {
            var feature = example.Features[i];
            var topics = _support.TopicsOf[feature];
            for (var k = 0; k < topics.Length; k++)
            {
                _odds[topics[k]] += _weights[feature][k] * example.Values[i];
            }
        }

        foreach (var (topic, feature, less) in example.Hidden)
        {
            if (Array.BinarySearch(_support.TopicsOf[feature], topic) is >= 0 and var k)
            {
                _odds[topic] -= _weights[feature][k] * less;
            }
        }

        var loss = Judge(example);
        for (var i = 0; i < example.Features.Length; i++)
        {
            var feature = example.Features[i];
            var topics = _support.TopicsOf[feature];
            for (var k = 0; k < topics.Length; k++)
            {
                var value = example.Values[i] - example.Less(topics[k], feature);
                var ridge = _isField[topics[k]] ? RidgeOfFields : RidgeOfTopics;
                var slope = (_slopes[topics[k]] * value) + (ridge * _weights[feature][k] * value);
                _squares[feature][k] += slope * slope;
                _weights[feature][k] -= Rate * slope / MathF.Sqrt(0.01f + _squares[feature][k]);
            }
        }

        return loss;
    }

    private double Judge(Example example)
    {
        var loss = 0.0;
        for (var topic = 0; topic < _odds.Length; topic++)
        {
            _slopes[topic] = _support.IsLearnt(topic) ? 1 / (1 + MathF.Exp(-_odds[topic])) : 0;
        }

        foreach (var topic in example.Right)
        {
            loss -= Math.Log(Math.Max(1e-7, _slopes[topic]));
            _slopes[topic] -= 1;
        }

        foreach (var topic in example.Unknown)
        {
            _slopes[topic] = 0;
        }

        for (var topic = 0; topic < _odds.Length; topic++)
        {
            loss += Math.Max(0, _slopes[topic]);
            _biasSquares[topic] += _slopes[topic] * _slopes[topic];
            _bias[topic] -= 0.1f * _slopes[topic] / MathF.Sqrt(1 + _biasSquares[topic]);
        }

        return loss;
    }

    private static long Coprime(int count)
    {
        var step = (long)(count * 0.618) | 1;
        while (BigInteger.GreatestCommonDivisor(step, count) != 1)
        {
            step += 2;
        }

        return step;
    }
}
